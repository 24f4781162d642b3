package fr.essaim.core.spread.domain;

import fr.essaim.core.spread.InstallationState;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What an answer says of an installation. */
@Embeddable
public class ToldUse {

  @Enumerated(EnumType.STRING)
  private InstallationState before;

  @Enumerated(EnumType.STRING)
  private InstallationState said;

  protected ToldUse() {}

  /**
   * @param before how far the centre was known to be; null where nobody knew that it uses it
   */
  public ToldUse(InstallationState before, InstallationState said) {
    this.before = before;
    this.said = said;
  }

  /** The same as something else is said later, in the same campaign. */
  ToldUse then(InstallationState later) {
    return new ToldUse(before, later);
  }

  public InstallationState before() {
    return before;
  }

  public InstallationState said() {
    return said;
  }
}
