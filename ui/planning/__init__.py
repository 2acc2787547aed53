"""Planning a visit, from whichever page one is on."""
