package fr.essaim.core.prototypes;

/**
 * The picture of a prototype, in two sizes.
 *
 * @param file the id of the large one, {@link #LARGE} points wide at most
 * @param small the id of the one for cards and lists, {@link #SMALL} points wide at most
 * @param alt what it shows, for those who do not see it
 * @param credit whose it is; may be empty
 */
public record Cover(String file, String small, String alt, String credit) {

  public static final int LARGE = 1280;
  public static final int SMALL = 480;
}
