package fr.essaim.web.lists;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.web.shell.Picture;

/**
 * What a table shows of a row in one of its columns.
 *
 * @param text in words
 * @param link where it leads; null for nowhere
 * @param style the classes of what surrounds it; empty for none
 * @param icon the name of the picture before the words; null for none
 * @param mark the first letters of a person, whose colours are in the style; null for none
 * @param organisation the one whose logo or letter stands before the words; null for none
 * @param photo the address of a photo, in the place of the letters or the picture; null for none
 * @param swarm the picture of the thing; null for none
 */
public record Cell(
    String text,
    String link,
    String style,
    String icon,
    String mark,
    OrganisationRef organisation,
    String photo,
    Picture.Swarm swarm) {

  static final String BLANK = "blank";

  /** Whether the column says nothing of the row. */
  public boolean isBlank() {
    return style.equals(BLANK);
  }

  /** Whether it leads out of the intranet, to a page for visitors. */
  public boolean isPublic() {
    return link != null && !link.startsWith("/intranet");
  }
}
