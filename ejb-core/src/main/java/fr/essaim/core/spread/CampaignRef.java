package fr.essaim.core.spread;

import fr.essaim.core.shared.Labelled;

/** A campaign as another page names it. */
public record CampaignRef(String key, String title) implements Labelled {

  @Override
  public String label(String language) {
    return title;
  }
}
