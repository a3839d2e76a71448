"""From the cells of a workbook, or of a typed form, to drafts with their problems."""
