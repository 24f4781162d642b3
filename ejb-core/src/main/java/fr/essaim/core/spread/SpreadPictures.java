package fr.essaim.core.spread;

import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.spread.internal.OverviewReader;
import fr.essaim.core.spread.internal.PictureReader;
import fr.essaim.core.spread.internal.PublishedPromises;
import fr.essaim.core.steering.NetworkGoalService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The spread as everybody may see it. */
@Stateless
public class SpreadPictures {

  @Inject private PictureReader reader;
  @Inject private PublishedPromises promises;
  @Inject private OverviewReader overview;
  @Inject private NetworkGoalService goals;

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

  /** What federations set out to reach, and how far everybody knows them to be. */
  @OpenToAll
  public List<GoalReach> goals() {
    return goals.all().stream()
        .map(goal -> new GoalReach(goal, overview.using(goal.federation().key(), true), null))
        .toList();
  }

  /** How many centres operations promised to reach by each channel, the latest operation first. */
  @OpenToAll
  public List<PublishedPromise> promises() {
    return promises.all();
  }
}
