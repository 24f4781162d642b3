package fr.essaim.core.people;

import fr.essaim.core.network.PublicContact;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * What one says of oneself to the others inside.
 *
 * @param does what one does
 * @param skills what one can help with, in one's own words
 * @param themeKeys what one can help with, by keys of themes
 * @param contact of one's function
 * @param shown whether one stands in the directory
 */
public record ProfileDetails(
    @Size(max = MOST, message = TOO_LONG) String does,
    @Size(max = MOST, message = TOO_LONG) String skills,
    @FieldName("themes") Set<String> themeKeys,
    @Valid PublicContact contact,
    boolean shown) {

  /** Most characters of what one does, and of what one can help with. */
  public static final int MOST = 200;

  private static final String TOO_LONG = "people.text.too-long";

  public ProfileDetails {
    does = PlainText.of(does);
    skills = PlainText.of(skills);
    themeKeys = Set.copyOf(themeKeys);
  }
}
