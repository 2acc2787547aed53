"""The trips page: the list, the plan of a trip on a board of days, what happens on the road."""
