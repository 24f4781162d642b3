package fr.essaim.core.steering;

/** What files prove. */
public enum ProvenThing {
  EXPENSE,
  AGREEMENT,
  STAFF_POSITION
}
