package fr.essaim.core.education;

/**
 * What a contribution proposes for one field.
 *
 * @param field as the details of a place name it; with {@link #OFFER} before it, of an offer
 * @param before what its author saw
 * @param proposed what it should say
 * @param now what it says by now
 */
public record ProposedChange(String field, String before, String proposed, String now) {

  /** Before the name of a field of an offer. */
  public static final String OFFER = "offer-";

  public boolean isOfOffer() {
    return field.startsWith(OFFER);
  }

  /** The field, whosever it is. */
  public String name() {
    return isOfOffer() ? field.substring(OFFER.length()) : field;
  }

  /** Whether somebody else changed it meanwhile, to something else. */
  public boolean isConflict() {
    return !now.equals(before) && !isSaid();
  }

  /** Whether it says so already. */
  public boolean isSaid() {
    return now.equals(proposed);
  }
}
