package fr.essaim.core.gardens.domain;

import fr.essaim.core.gardens.GardenDetails;
import fr.essaim.core.history.Aggregate;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.Slug;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;

/** A garden that people of a centre share. */
@Entity
@Table(schema = "gardens", name = "garden")
public class Garden extends Aggregate {

  /** What kind of thing it is. */
  public static final String TYPE = "garden";

  private String key;
  private String name;

  @Column(name = "centre_key")
  private String centreKey;

  private Integer plots;
  private String description;
  private boolean published;

  protected Garden() {}

  private Garden(GardenDetails details) {
    super(UUID.randomUUID());
    take(details);
    key = Slug.of(name);
  }

  public static Garden lay(GardenDetails details) {
    Garden garden = new Garden(details);
    garden.changes().noteAll("", Map.of(), details.fields());
    return garden;
  }

  public void describe(GardenDetails details) {
    Map<String, String> before = details().fields();
    take(details);
    changes().noteAll("", before, details.fields());
  }

  public void publish() {
    changes().note("published", Boolean.toString(published), "true");
    published = true;
  }

  public GardenDetails details() {
    return new GardenDetails(name, centreKey, plots, description);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String key() {
    return key;
  }

  public boolean isPublished() {
    return published;
  }

  private void take(GardenDetails details) {
    Constraints.check(details);
    name = details.name();
    centreKey = details.centreKey();
    plots = details.plots();
    description = details.description();
  }
}
