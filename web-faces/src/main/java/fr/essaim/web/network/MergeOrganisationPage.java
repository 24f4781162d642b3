package fr.essaim.web.network;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.MergeComparison;
import fr.essaim.core.network.MergeOrganisations;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationMerges;
import fr.essaim.core.network.OrganisationTwin;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Address;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two records of one organisation beside each other, field by field: which value stays is chosen,
 * then one of them ends. The address says which one stays.
 */
@Named
@ViewScoped
public class MergeOrganisationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String WITH = "avec";
  private static final String GONE = "gone";
  private static final String KEPT = "kept";

  @Inject private OrganisationDirectory directory;
  @Inject private OrganisationMerges merges;
  @Inject private OrganisationHistory words;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private final Map<String, String> choices = new HashMap<>();
  private String keptKey;
  private transient OrganisationView gone;
  private transient MergeComparison comparison;
  private transient List<Field> fields;

  /**
   * What both records say in one field.
   *
   * @param gone in words
   * @param kept in words
   */
  public record Field(String name, String label, String gone, String kept) {

    public boolean isSame() {
      return gone.equals(kept);
    }
  }

  public void load() {
    String key = redirect.variable("key");
    gone = directory.view(key);
    me.require(Permission.ORGANISATION_MERGE, gone.key());
    keptKey = keptKey == null ? Objects.requireNonNullElse(redirect.parameter(WITH), "") : keptKey;
    if (!keptKey.isEmpty()) {
      comparison = merges.compare(key, keptKey);
      fields = fields();
      fields.forEach(
          field -> choices.putIfAbsent(field.name(), field.kept().isEmpty() ? GONE : KEPT));
    }
  }

  private List<Field> fields() {
    Map<String, String> ofKept = comparison.kept().details().fields();
    List<Field> both = new ArrayList<>();
    gone.details()
        .fields()
        .forEach(
            (name, value) -> {
              String other = ofKept.get(name);
              if (!value.isEmpty() || !other.isEmpty()) {
                both.add(
                    new Field(
                        name,
                        words.label(name),
                        words.value(name, value),
                        words.value(name, other)));
              }
            });
    return both;
  }

  public void merge() {
    Set<String> fromGone =
        choices.entrySet().stream()
            .filter(choice -> GONE.equals(choice.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    merges.merge(new MergeOrganisations(gone.key(), keptKey, fromGone));
    redirect.to(
        OrganisationRecordPage.path(keptKey), text.of("network.merge.done", gone.details().name()));
  }

  /** The record that ends. */
  public OrganisationView getGone() {
    return gone;
  }

  /** Both records; null before the other one is named. */
  public MergeComparison getComparison() {
    return comparison;
  }

  /** The fields in which they differ. */
  public List<Field> getDiffering() {
    return fields.stream().filter(field -> !field.isSame()).toList();
  }

  /** The fields in which they say the same. */
  public List<Field> getSame() {
    return fields.stream().filter(Field::isSame).toList();
  }

  /** Which record each field comes from: {@code gone} or {@code kept}. */
  public Map<String, String> getChoices() {
    return choices;
  }

  /** What would follow, in words. */
  public List<String> getFollowing() {
    return comparison.following().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> text.count("network.merge.following." + each.getKey(), each.getValue()))
        .toList();
  }

  /** What speaks against their being one organisation. */
  public List<String> getWarnings() {
    List<String> warnings = new ArrayList<>();
    for (Field field : getDiffering()) {
      boolean bothSay = !field.gone().isEmpty() && !field.kept().isEmpty();
      if (bothSay && Set.of("kind", "commune", "siret").contains(field.name())) {
        warnings.add(text.of("network.merge.unlike." + field.name(), field.gone(), field.kept()));
      }
    }
    return warnings;
  }

  /** Other records that are probably this organisation. */
  public List<OrganisationTwin> getTwins() {
    return merges.twins(gone.key());
  }

  /** Where this record and another one are beside each other. */
  public String merging(OrganisationTwin twin) {
    return address(gone.key(), twin.key());
  }

  /** The same the other way round: the record that would end stays. */
  public String getTurned() {
    return address(keptKey, gone.key());
  }

  static String address(String goneKey, String keptKey) {
    return new Address(OrganisationRecordPage.path(goneKey) + "/fusionner")
        .with(WITH, keptKey)
        .toString();
  }
}
