package fr.essaim.core.network;

/**
 * The logo of an organisation.
 *
 * @param file what its picture is called, another for each picture
 * @param published whether everybody may see it, as the organisation
 */
public record OrganisationLogo(String file, boolean published) {

  /** The longer side of its picture in points, at most. */
  public static final int SIDE = 320;

  /** That of an organisation in this state; null where it has none. */
  public static OrganisationLogo of(String file, PublicationState publication) {
    return file == null
        ? null
        : new OrganisationLogo(file, publication == PublicationState.PUBLISHED);
  }
}
