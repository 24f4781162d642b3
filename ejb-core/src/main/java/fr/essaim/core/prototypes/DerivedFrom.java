package fr.essaim.core.prototypes;

/**
 * The prototype of another network that one of ours was made from.
 *
 * @param uri what names it in linked data
 * @param page where people read about it
 * @param title as it was then
 * @param language of the title, as two letters
 * @param network whose it is
 * @param licence under which it was taken; null where it is none that we know
 */
public record DerivedFrom(
    String uri, String page, String title, String language, String network, Licence licence) {

  /** Whether what is made of it may be released under a licence. */
  public boolean allows(Licence next) {
    return licence == null || !licence.isSharedAlike() || next == licence;
  }
}
