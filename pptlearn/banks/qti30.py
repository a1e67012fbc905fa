"""QTI 3.0."""

from __future__ import annotations

from collections.abc import Sequence

from pptlearn.banks.qti import write_package
from pptlearn.banks.qti_names import Version
from pptlearn.model.quiz import Question

VERSION = Version(
    namespace="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    templates="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/{}.xml",
    resource_type="imsqti_item_xmlv3p0",
    manifest="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    schema="QTI Package",
    schema_version="3.0.0",
    is_kebab=True,
)


def write(questions: Sequence[Question]) -> bytes:
    return write_package(questions, VERSION)
