package fr.essaim.web.prototypes;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeQuery;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.web.export.ExportServlet;
import fr.essaim.web.export.Table;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of prototypes as a file: all that the same address shows as a page. */
@WebServlet({"/intranet/prototypes.csv", "/intranet/prototypes.xlsx"})
public class PrototypeExport extends ExportServlet {

  private static final long serialVersionUID = 1L;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Inject private PrototypeService service;
  @Inject private PrototypeLibrary library;
  @Inject private Text text;
  @Inject private Language language;

  @Override
  protected Permission permission() {
    return Permission.PROTOTYPE_READ;
  }

  @Override
  protected String fileName() {
    return "prototypes";
  }

  @Override
  protected Table table(Map<String, String[]> parameters) {
    PrototypeQuery query = PrototypeAddress.read(parameters);
    Map<String, Theme> themes =
        library.themes().stream().collect(Collectors.toMap(Theme::key, Function.identity()));
    return new Table(
        text.get("prototypes.shelf.title"),
        Stream.of(
                "title",
                "summary",
                "kind",
                "state",
                "since",
                "publication",
                "steward",
                "origins",
                "themes",
                "audiences",
                "latest",
                "licence",
                "modified",
                "key")
            .map(field -> text.get("prototypes.field." + field))
            .toList(),
        reader -> service.export(query, row -> reader.accept(cells(row, themes))));
  }

  private List<Object> cells(PrototypeRow row, Map<String, Theme> themes) {
    return Arrays.asList(
        row.title(),
        row.summary(),
        text.label(row.kind()),
        text.label(row.state()),
        row.since().value(),
        text.label(row.publication()),
        row.steward().name(),
        row.origins().stream().map(OrganisationRef::name).collect(Collectors.joining(", ")),
        row.themeKeys().stream()
            .map(themes::get)
            .filter(Objects::nonNull)
            .map(theme -> theme.label(language.getTag()))
            .collect(Collectors.joining(", ")),
        row.audiences().stream().map(this::label).collect(Collectors.joining(", ")),
        row.latestVersion(),
        row.licence() == null ? null : row.licence().title(),
        LocalDate.ofInstant(row.modifiedAt(), PARIS),
        row.key());
  }

  private String label(Audience audience) {
    return text.label(audience);
  }
}
