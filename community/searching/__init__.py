"""What members wrote, as sources of search: the index holds the number of the group, never who may read there."""
