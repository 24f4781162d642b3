package fr.essaim.core.spread;

import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.spread.internal.PictureReader;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The spread as everybody may see it. */
@Stateless
public class SpreadPictures {

  @Inject private PictureReader reader;

  /** All of it, as it is today. */
  @OpenToAll
  public SpreadPicture whole() {
    return reader.whole();
  }

  /** What is known of a prototype. */
  @OpenToAll
  public SpreadPicture ofPrototype(String key) {
    return reader.ofPrototype(key);
  }

  /** What is said of a prototype where it is public, by who agreed to it; the latest first. */
  @OpenToAll
  public List<ConsentedTestimony> testimonies(String key) {
    return reader.testimonies(key);
  }

  /** What an organisation uses, and what it gave. */
  @OpenToAll
  public SpreadPicture ofOrganisation(String key) {
    return reader.ofOrganisation(key);
  }
}
