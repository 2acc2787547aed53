"""A trip's summary and review (总结与复盘): its words, its lines, and the pane that shows both."""
