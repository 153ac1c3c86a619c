"""A job (任务): what all papers of one data file share, small enough to send to any worker.

Its digest covers everything that a paper is made of beside its own record: kind, template,
campaign, day, docgen itself. What was made of the same again is not made again.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from docgen import __version__
from docgen.errors import DataError
from docgen.fit import Side
from docgen.intake.campaign import read_campaign
from docgen.intake.paper_data import MANY, Setting
from docgen.pipeline.library import Library, open_library
from docgen.pipeline.profiles import template_of
from docgen.publish.store import Store
from docgen.standard import Profile


@dataclass(frozen=True)
class Job:
    """Which kind is made of which file's records, where to, at which stage and on which day."""

    kind: str
    data: Path
    store: Store
    today: date
    campaign: Path | None = None
    final: bool = False
    templates: Path | None = None
    pdf: bool = False
    colophon: Side = Side.EVEN
    profile: Profile = Profile.NOMINAL
    digest: str = ""

    @property
    def is_many(self) -> bool:
        """Tell whether the file may hold many records, a line each."""
        return self.data.suffix.lower() == MANY

    @property
    def sources(self) -> Path:
        """The folder of files that records name."""
        return self.campaign or self.data.parent

    def for_any_machine(self) -> "Job":
        """Return the job with paths that mean the same wherever a worker runs."""
        optional = (self.campaign, self.templates)
        campaign, templates = (path and path.resolve() for path in optional)
        data, store = self.data.resolve(), self.store.anywhere()
        return replace(self, data=data, store=store, campaign=campaign, templates=templates)

    def library(self) -> Library:
        """Return the kinds and templates of the job."""
        return open_library(self.templates)

    def setting(self) -> Setting:
        """Return what is known of every record before it is read."""
        kind = self.library().kind(self.kind)
        if self.campaign is None:
            return Setting(kind)
        folder = read_campaign(self.campaign)
        if folder.campaign is None:
            raise DataError("\n".join(str(finding) for finding in folder.findings))
        return Setting(kind, folder.campaign, folder.units)


def digest_of(job: Job) -> str:
    """Return the digest of what all papers of a job share, in the profile of the work."""
    setting, library = job.setting(), job.library()
    template = template_of(library, setting.kind)
    content = template.read_bytes() if isinstance(template, Path) else template
    campaign = setting.campaign.model_dump_json() if setting.campaign else ""
    units = "".join(unit.model_dump_json() for unit in setting.units)
    facts = (job.final, job.today, job.pdf, job.colophon, job.profile, __version__)
    digest = hashlib.sha256(content)
    for text in (setting.kind.model_dump_json(), campaign, units, *map(str, facts)):
        digest.update(len(text).to_bytes(8, "big") + text.encode())
    return digest.hexdigest()
