"""The lesson library (经验库): rules with their proof, and how often they were used."""
