package fr.essaim.web.lists;

import fr.essaim.web.shell.Picture;

/**
 * What a table shows of a row in one of its columns.
 *
 * @param text in words
 * @param link where it leads; null for nowhere
 * @param style the classes of the words; empty for none
 * @param icon the name of the picture within the words; null for none
 * @param before what stands before the words; null for nothing
 * @param language of the words, where it is the row's own; null for that of the page
 */
public record Cell(
    String text, String link, String style, String icon, Before before, String language) {

  static final String BLANK = "blank";

  /** A picture of the thing. It says nothing that the words do not. */
  sealed interface Before {}

  /** A photo, a logo or a cover, with its class. */
  record Photo(String address, String style) implements Before {}

  /** The letters of a person or an organisation, with the class of their colours. */
  record Letters(String letters, String hue) implements Before {}

  /** The drawing of a thing without a cover. */
  record Drawing(Picture.Swarm swarm) implements Before {}

  /** Whether the column says nothing of the row. */
  public boolean isBlank() {
    return style.equals(BLANK);
  }

  /** Whether it leads out of the intranet, to a page for visitors. */
  boolean isPublic() {
    return link != null && !link.startsWith("/intranet");
  }
}
