package fr.essaim.config.trial.places;

/** Somewhere in a commune. */
record Spot(Commune commune, double latitude, double longitude) {

  /**
   * @param code of the INSEE
   */
  record Commune(String code, String name, String postcode) {}
}
