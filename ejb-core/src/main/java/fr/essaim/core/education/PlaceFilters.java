package fr.essaim.core.education;

/** What lists of places can be narrowed by, as addresses name it. */
public final class PlaceFilters {

  /** Of a child's life: offers for any age of it. */
  public static final String STAGE = "stage";

  /** A number of years. */
  public static final String AGE = "age";

  public static final String THEME = "theme";
  public static final String COST = "cost";

  /** A day of the week, 1 for Monday to 7. */
  public static final String DAY = "day";

  /** An hour of that day, such as {@code 14:30}. */
  public static final String HOUR = "hour";

  /** {@link #HOLIDAYS_ONLY} for days of school holidays; else days of term. */
  public static final String DURING = "during";

  public static final String HOLIDAYS_ONLY = "holidays";

  /** {@link #NOW} for what is open at this moment. */
  public static final String OPEN = "open";

  public static final String NOW = "now";

  /** Latitude and longitude with a comma between them. */
  public static final String NEAR = "near";

  /** Metres from there. */
  public static final String WITHIN = "within";

  /** South, west, north and east in degrees, with commas between them. */
  public static final String BOX = "box";

  public static final String KIND = "kind";
  public static final String COMMUNE = "commune";
  public static final String ACCESSIBILITY = "accessibility";
  public static final String LANGUAGE = "language";
  public static final String CENTRE = "centre";
  public static final String STATE = "state";
  public static final String FRESHNESS = "freshness";
  public static final String KEY = "key";

  /** Any value for those that the caller keeps. */
  public static final String OWN = "own";

  /** Keys of places that are left out. */
  public static final String EXCEPT = "except";

  private PlaceFilters() {}
}
