package fr.essaim.core.imports.internal;

import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Role;
import fr.essaim.core.imports.internal.FirstDataLoader.WantedAccount;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.network.PrivateContact;
import fr.essaim.core.network.PublicContact;
import fr.essaim.core.network.PublicationState;
import fr.essaim.core.network.RecordTerritory;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.publication.MadeUp;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fictional network of the demonstration: territories, organisations in the order in which they
 * name each other, and whom to sign in as.
 */
@ApplicationScoped
public class DemoNetwork {

  @Inject private OwnTransaction transaction;
  @Inject private TerritoryDirectory territories;
  @Inject private OrganisationDirectory organisations;
  @Inject private MadeUp madeUp;

  void load(JsonObject file) {
    objects(file, "communes")
        .forEach(
            commune ->
                record(
                    RecordTerritory.commune(commune.getString("cog"), commune.getString("name"))));
    objects(file, "areas").forEach(area -> makeUp(areaOf(area)));
    objects(file, "districts").forEach(district -> makeUp(districtOf(district)));
    objects(file, "organisations").forEach(this::organisation);
  }

  List<WantedAccount> accountsOf(JsonObject file) {
    return objects(file, "accounts").stream()
        .map(
            account ->
                new WantedAccount(
                    account.getString("email"),
                    account.getString("name"),
                    new Grant(
                        Role.valueOf(account.getString("role")),
                        account.getString("organisation"),
                        account.getString("operation", null))))
        .toList();
  }

  static List<JsonObject> objects(JsonObject json, String name) {
    JsonArray array = json.getJsonArray(name);
    return array == null ? List.of() : array.getValuesAs(JsonObject.class);
  }

  static List<String> strings(JsonObject json, String name) {
    JsonArray array = json.getJsonArray(name);
    return array == null
        ? List.of()
        : array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  /** Its texts and numbers, as the fields of a form. */
  static Map<String, String> text(JsonObject json) {
    Map<String, String> fields = new HashMap<>();
    json.forEach(
        (name, value) -> {
          if (value instanceof JsonString said) {
            fields.put(name, said.getString());
          } else if (value.getValueType() == JsonValue.ValueType.NUMBER) {
            fields.put(name, value.toString());
          }
        });
    return fields;
  }

  private void record(RecordTerritory stated) {
    transaction.of(() -> territories.find(stated.key()).isEmpty() && territories.record(stated));
  }

  /** One that exists nowhere else. */
  private void makeUp(RecordTerritory stated) {
    record(stated);
    transaction.of(
        () -> {
          madeUp.note("territory", stated.key());
          return stated.key();
        });
  }

  private static RecordTerritory areaOf(JsonObject area) {
    String name = area.getString("name");
    return new RecordTerritory(
        RecordTerritory.areaKey(name),
        TerritoryKind.PROGRAMME_AREA,
        null,
        null,
        name,
        null,
        null,
        strings(area, "communes").stream().map(RecordTerritory::communeKey).toList());
  }

  private static RecordTerritory districtOf(JsonObject district) {
    String code = district.getString("code");
    return new RecordTerritory(
        RecordTerritory.districtKey(code),
        TerritoryKind.QPV,
        code,
        district.getString("generation"),
        district.getString("name"),
        RecordTerritory.communeKey(district.getString("commune")),
        null,
        null);
  }

  private void organisation(JsonObject json) {
    String key = json.getString("key");
    transaction.of(
        () -> {
          if (organisations.named(Set.of(key)).isEmpty()) {
            organisations.create(new CreateOrganisation(key, details(json)));
            madeUp.note("organisation", key);
            publish(key, PublicationState.valueOf(json.getString("publication", "PUBLISHED")));
            strings(json, "manages").forEach(fund -> manage(fund, key));
          }
          return key;
        });
  }

  private void manage(String fund, String manager) {
    OrganisationView before = organisations.view(fund);
    organisations.edit(
        new EditOrganisation(fund, before.version(), before.details().underManager(manager)));
  }

  private void publish(String key, PublicationState state) {
    if (state != PublicationState.DRAFT) {
      organisations.publish(key);
    }
    if (state == PublicationState.WITHDRAWN) {
      organisations.withdraw(key);
    }
  }

  private static OrganisationDetails details(JsonObject json) {
    String cog = json.getString("cog", null);
    return new OrganisationDetails(
        json.getString("name"),
        OrganisationKind.valueOf(json.getString("kind")),
        json.getString("description", null),
        json.getString("website", null),
        json.getString("street", null),
        json.getString("postcode", null),
        cog == null ? null : RecordTerritory.communeKey(cog),
        Stream.concat(
                strings(json, "areas").stream().map(RecordTerritory::areaKey),
                strings(json, "districts").stream().map(RecordTerritory::districtKey))
            .toList(),
        json.getString("manager", null),
        json.getString("federation", null),
        json.getString("siret", null),
        json.getString("rna", null),
        new PublicContact(
            json.getString("email", null),
            json.getString("phone", null),
            json.getString("page", null)),
        new PrivateContact(
            json.getString("contactName", null),
            json.getString("contactEmail", null),
            json.getString("contactPhone", null)),
        json.getString("note", null));
  }
}
