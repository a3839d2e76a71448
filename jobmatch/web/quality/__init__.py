"""How complete and how fresh the registry is."""
