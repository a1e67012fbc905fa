"""The tree that multi-level categories make of a series: branches with sizes, in the file's order."""

from __future__ import annotations

from dataclasses import dataclass, field

from pptlearn.model.chart import Series
from pptlearn.render.chart.series import value


@dataclass(slots=True)
class Branch:
    name: str
    top: int
    """Number of the outermost branch it belongs to: what gives it its colour."""
    size: float = 0.0
    leaf: int | None = None
    """Index of the point, for a branch without branches."""
    branches: list[Branch] = field(default_factory=list)

    @property
    def depth(self) -> int:
        return 1 + max((each.depth for each in self.branches), default=0)


def branches_of(series: Series) -> list[Branch]:
    """Return the outermost branches; an empty outer text continues the branch before."""
    root = Branch("", 0)
    levels = [*reversed(series.outer_categories), series.categories]
    for index in range(len(series.values)):
        size = value(series, index)
        if size is not None and size > 0:
            _grow(root, [level[index] if index < len(level) else "" for level in levels], index, size)
    return root.branches


def _grow(root: Branch, names: list[str], index: int, size: float) -> None:
    branch = root
    *outer, leaf = names
    for name in outer:
        if (name and (not branch.branches or branch.branches[-1].name != name)) or not branch.branches:
            branch.branches.append(Branch(name, _top(root, branch)))
        branch = branch.branches[-1]
        branch.size += size
    branch.branches.append(Branch(leaf, _top(root, branch), size, index))


def _top(root: Branch, branch: Branch) -> int:
    return len(root.branches) if branch is root else branch.top
