package fr.essaim.core.steering;

/**
 * What can be counted in the product's own data, for an objective or an indicator. The context that
 * keeps the records counts them ({@link MeasureCounter}).
 */
public enum Measure {
  /** Prototypes that were initiated in the period. */
  PROTOTYPES_NEW(ObjectiveUnit.PROTOTYPE),
  /** All prototypes at the end of the period, by the state that they had reached. */
  PROTOTYPES(ObjectiveUnit.PROTOTYPE),
  /** Versions that were released in the period. */
  VERSIONS(ObjectiveUnit.VERSION),
  /** Transfers that were agreed in the period, by channel. */
  TRANSFERS(ObjectiveUnit.TRANSFER),
  /** Centres that another centre accompanied. */
  CENTRES_PEER_TO_PEER(ObjectiveUnit.CENTRE),
  /** Centres that the federation accompanied. */
  CENTRES_FEDERATION(ObjectiveUnit.CENTRE),
  /** Installations that came to be in use in the period, by channel. */
  INSTALLATIONS(ObjectiveUnit.INSTALLATION),
  /** Sessions of transfers. */
  SESSIONS(ObjectiveUnit.SESSION),
  /** How long they lasted. */
  HOURS(ObjectiveUnit.HOUR),
  /** People present in them, by group; who came to two is counted twice. */
  ATTENDANCE(ObjectiveUnit.PERSON),
  /** Places that the education map took in. */
  PLACES(ObjectiveUnit.PLACE),
  /** How often somebody confirmed a place. */
  CONFIRMATIONS(ObjectiveUnit.CONFIRMATION);

  private final ObjectiveUnit unit;

  Measure(ObjectiveUnit unit) {
    this.unit = unit;
  }

  public ObjectiveUnit unit() {
    return unit;
  }
}
