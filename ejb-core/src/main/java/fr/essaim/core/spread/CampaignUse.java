package fr.essaim.core.spread;

/**
 * What an answer says of an installation.
 *
 * @param before how far the centre was known to be; null where nobody knew that it uses it
 */
public record CampaignUse(
    InstallationRow installation, InstallationState before, InstallationState said) {

  /** Whether the answer changed anything. */
  public boolean isChange() {
    return before != said;
  }
}
