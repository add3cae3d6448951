"""Where texts come from that nobody typed, to be said beside them."""

from collections.abc import Iterable
from uuid import UUID

from translation.desk.segments import Segment
from translation.models import Origin, SegmentVersion

TOLD = {Origin.MEMORY, Origin.MACHINE, Origin.FILE, Origin.RESTORED}
"""What is said: of what was carried to other words, the state says enough."""


def origins(segments: Iterable[Segment]) -> dict[UUID, Origin]:
    """Return by lineage where the texts of segments come from, if nobody typed them, in one query.

    A review does not change where a text comes from.
    """
    lineages = {segment.lineage for segment in segments if segment.lineage}
    if not lineages:
        return {}
    versions = SegmentVersion.objects.filter(lineage__in=lineages).exclude(origin=Origin.REVIEW)
    latest = versions.order_by("lineage", "-made_at", "-pk").distinct("lineage").values_list("lineage", "origin")
    return {lineage: Origin(origin) for lineage, origin in latest if origin in TOLD}
