"""let no two enterprises share a tax code"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_HAS_ONE = sa.text("tax_code <> ''")


def upgrade() -> None:
    # Two that share one are two firms until somebody calls again: the later one loses the code and its verification, and keeps all else.
    op.execute(
        "UPDATE enterprise SET tax_code = '', verified_by = NULL, verified_at = NULL "
        "WHERE tax_code <> '' AND id > (SELECT MIN(other.id) FROM enterprise AS other WHERE other.tax_code = enterprise.tax_code)"
    )
    op.create_index("ix_enterprise_tax_code", "enterprise", ["tax_code"], unique=True, sqlite_where=_HAS_ONE, postgresql_where=_HAS_ONE)


def downgrade() -> None:
    op.drop_index("ix_enterprise_tax_code", table_name="enterprise")
