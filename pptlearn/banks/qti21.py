"""QTI 2.1, as most assessment systems import it."""

from __future__ import annotations

from collections.abc import Sequence

from pptlearn.banks.qti import write_package
from pptlearn.banks.qti_names import Version
from pptlearn.model.quiz import Question

VERSION = Version(
    namespace="http://www.imsglobal.org/xsd/imsqti_v2p1",
    templates="http://www.imsglobal.org/question/qti_v2p1/rptemplates/{}",
    resource_type="imsqti_item_xmlv2p1",
    manifest="http://www.imsglobal.org/xsd/imscp_v1p1",
    schema="QTIv2.1 Package",
    schema_version="1.0.0",
    is_kebab=False,
)


def write(questions: Sequence[Question]) -> bytes:
    return write_package(questions, VERSION)
