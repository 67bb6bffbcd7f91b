"""The history of the schema: one file a step, numbered, from the first table on."""
