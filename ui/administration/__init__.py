"""The administrator's screen: people, teams, laptops, handing over, the company's fields."""
