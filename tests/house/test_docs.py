import runpy

from tests.house.source import ROOT


def test_the_data_model_on_paper_is_that_of_the_tables() -> None:
    drawn = runpy.run_path(str(ROOT / "scripts" / "draw_data_model.py"))["page"]()

    assert (ROOT / "docs" / "data-model.md").read_text("utf-8") == drawn, "run: python scripts/draw_data_model.py"
