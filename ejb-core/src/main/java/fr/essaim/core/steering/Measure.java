package fr.essaim.core.steering;

/**
 * What can be counted in the product's own data, for an objective or an indicator. The context that
 * keeps the records says which they are ({@link MeasureCounter}).
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
  CONFIRMATIONS(ObjectiveUnit.CONFIRMATION),
  /** What funders granted by agreements signed in the period, amendments included. */
  MONEY_GRANTED(ObjectiveUnit.EURO),
  /** What operations paid in the period, with its proof, overheads at a flat rate included. */
  MONEY_PAID(ObjectiveUnit.EURO),
  /** What they declared to funders in the period, less what is set aside since. */
  MONEY_DECLARED(ObjectiveUnit.EURO),
  /** What funders retained in the period. */
  MONEY_RETAINED(ObjectiveUnit.EURO),
  /** What came in from funders in the period. */
  MONEY_RECEIVED(ObjectiveUnit.EURO);

  private final ObjectiveUnit unit;

  Measure(ObjectiveUnit unit) {
    this.unit = unit;
  }

  public ObjectiveUnit unit() {
    return unit;
  }

  /** Whether it counts people: less is told of them. */
  public boolean isOfPeople() {
    return unit == ObjectiveUnit.PERSON;
  }

  /** Whether it is an amount: it is an operation's, and no centre's. */
  public boolean isMoney() {
    return unit == ObjectiveUnit.EURO;
  }

  /** Whether it counts whom records reach, each once, and not the records. */
  public boolean isOfReached() {
    return unit == ObjectiveUnit.CENTRE;
  }

  /** Whether of most records no more than the year is known. */
  public boolean isOfYears() {
    return this == PROTOTYPES_NEW;
  }
}
