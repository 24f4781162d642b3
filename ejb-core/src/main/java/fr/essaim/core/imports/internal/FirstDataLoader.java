package fr.essaim.core.imports.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.OpenedAccount;
import fr.essaim.core.identity.Role;
import fr.essaim.core.imports.FirstData;
import fr.essaim.core.imports.FirstData.Choice;
import fr.essaim.core.imports.FirstData.Loaded;
import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.imports.ImportReport;
import fr.essaim.core.imports.ImportRequest;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Loads what a first start asks for. It remembers that it began and that it ended, so that a start
 * that was cut short goes on at the next; each part recognises what is there already.
 */
@ApplicationScoped
public class FirstDataLoader {

  /** The source of the founding document's facts. */
  public static final String PROGRAMME = "programme";

  private static final String MEMORY = "first-data";
  private static final String DEMONSTRATION = "demonstration";
  private static final String LOADING = "loading ";

  @Inject private OwnTransaction transaction;
  @Inject private OrganisationDirectory organisations;
  @Inject private AccountService accounts;
  @Inject private ImportWork work;
  @Inject private Runs runs;
  @Inject private DemoNetwork demoNetwork;
  @Inject private DemoOperations demoOperations;
  @Inject private DemoFinance demoFinance;
  @Inject private DemoPrototypes demoPrototypes;
  @Inject private DemoSpread demoSpread;
  @Inject private DemoPlaces demoPlaces;
  @Inject private DemoIndicators demoIndicators;
  @Inject private DemoSurvey demoSurvey;
  @Inject private DemoReports demoReports;
  @Inject private InstanceMemory memory;
  @Inject private Modules modules;

  /** An account to open. */
  record WantedAccount(String email, String name, Grant grant) {}

  public Loaded load(Choice choice, List<ImportFile> files, String administrator) {
    String wanted = choice.name().toLowerCase(Locale.ROOT);
    if (!isToLoad(wanted)) {
      return new Loaded(false, List.of(), null);
    }
    remember(MEMORY, LOADING + wanted);
    ImportReport report = null;
    List<OpenedAccount> opened = new ArrayList<>();
    switch (choice) {
      case NOTHING -> opened.add(administratorOf(ownFederation(), administrator));
      case PROGRAMME -> {
        report = importProgramme(files);
        opened.add(administratorOf(PrototypeRows.STEWARD, administrator));
      }
      case DEMO -> {
        remember(DEMONSTRATION, "true");
        report = importProgramme(files);
        for (JsonObject part : jsonOf(files)) {
          demoNetwork.load(part);
          if (modules.isOn(Module.STEERING)) {
            demoOperations.load(part);
            demoFinance.load(part);
          }
          demoNetwork.accountsOf(part).forEach(account -> opened.add(open(account)));
        }
        if (modules.isOn(Module.PROTOTYPES)) {
          jsonOf(files).forEach(demoPrototypes::load);
        }
        if (modules.isOn(Module.SPREAD)) {
          jsonOf(files).forEach(demoSpread::load);
        }
        if (modules.isOn(Module.EDUCATION)) {
          jsonOf(files).forEach(demoPlaces::load);
        }
        if (modules.isOn(Module.STEERING)) {
          jsonOf(files).forEach(demoIndicators::load);
          jsonOf(files).forEach(demoSurvey::load);
          jsonOf(files).forEach(demoReports::load);
        }
      }
    }
    remember(MEMORY, wanted);
    return new Loaded(true, opened, report);
  }

  /**
   * @throws BusinessRuleViolation {@code imports.first-data.cut-short} when something else was
   *     begun, for a half of that and a half of this would be there, and never be ready
   */
  private boolean isToLoad(String wanted) {
    Optional<String> known = transaction.of(() -> memory.recall(MEMORY));
    if (known.isEmpty()) {
      return transaction.of(() -> organisations.list(ListQuery.all()).total() == 0);
    }
    if (!known.get().startsWith(LOADING)) {
      return false;
    }
    String begun = known.get().substring(LOADING.length());
    if (!begun.equals(wanted)) {
      throw new BusinessRuleViolation("imports.first-data.cut-short", begun, wanted);
    }
    return true;
  }

  private ImportReport importProgramme(List<ImportFile> files) {
    List<ImportFile> tables = files.stream().filter(file -> !isJson(file)).toList();
    UUID run = runs.begin(PROGRAMME, false, tables, Access.SYSTEM);
    return work.now(run, new ImportRequest(tables, PROGRAMME, false, true));
  }

  /** A federation to be named by anyone who sets the instance up. */
  private String ownFederation() {
    String key = "federation";
    return transaction.of(
        () -> {
          if (organisations.named(Set.of(key)).isEmpty()) {
            organisations.create(
                new CreateOrganisation(
                    key,
                    OrganisationDetails.of(
                        FirstData.UNNAMED_FEDERATION, OrganisationKind.FEDERATION)));
          }
          return key;
        });
  }

  private OpenedAccount administratorOf(String organisation, String email) {
    return open(
        new WantedAccount(
            email.isBlank() ? "administration@" + FirstData.EXAMPLE_DOMAIN : email,
            "Administration",
            new Grant(Role.ADMINISTRATOR, organisation)));
  }

  private OpenedAccount open(WantedAccount wanted) {
    OpenedAccount opened =
        transaction.of(() -> accounts.open(wanted.email(), wanted.name(), wanted.grant()));
    if (opened.password() != null) {
      return opened;
    }
    String password = transaction.of(() -> accounts.reset(wanted.email())).password();
    Grant grant = wanted.grant();
    return new OpenedAccount(wanted.email(), grant.role(), grant.organisationKey(), password);
  }

  private void remember(String name, String value) {
    transaction.of(
        () -> {
          memory.remember(name, value);
          return name;
        });
  }

  private static List<JsonObject> jsonOf(List<ImportFile> files) {
    return files.stream().filter(FirstDataLoader::isJson).map(FirstDataLoader::read).toList();
  }

  private static boolean isJson(ImportFile file) {
    return file.name().endsWith(".json");
  }

  private static JsonObject read(ImportFile file) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(file.content()))) {
      return reader.readObject();
    }
  }
}
