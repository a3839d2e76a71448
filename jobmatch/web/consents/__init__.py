"""What a person agrees to or refuses, on the person's page and on a page of its own. Rules stand in the registry."""
