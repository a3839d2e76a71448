"""Runs tests/invariants.sql and the database's own checks: after a fault, nothing may be broken."""

import re
from pathlib import Path

from sqlalchemy import text

from jobmatch.services.keep_database import faults_of_database
from jobmatch.store.work import Database

PROMISES = re.findall(r"^-- (.+)\n((?:(?!--).+\n?)+)", Path(__file__).with_name("invariants.sql").read_text("utf-8"), re.MULTILINE)


def broken(database: Database) -> list[str]:
    with database.open_reading() as session:
        found = [(promise, session.execute(text(query)).all()) for promise, query in PROMISES]
    return [f"not so: {promise} ({len(rows)} rows)" for promise, rows in found if rows] + faults_of_database(database)
