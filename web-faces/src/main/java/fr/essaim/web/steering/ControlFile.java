package fr.essaim.web.steering;

import fr.essaim.core.prototypes.Download;
import fr.essaim.core.steering.ControlledRequest;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.PaymentRequestView;
import fr.essaim.core.steering.ProofService;
import fr.essaim.core.steering.ProofView;
import fr.essaim.core.steering.ProvenThing;
import fr.essaim.web.export.DocumentEmblems;
import fr.essaim.web.export.Table;
import fr.essaim.web.export.Workbook;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a controller of a fund is given: the proofs of a payment request, numbered by expense and
 * proof, the agreement, the letters and timesheets behind what staff cost, with an index that says
 * which is which, and a summary.
 */
@RequestScoped
public class ControlFile {

  private static final String FIELD = "steering.expense.field.";

  @Inject private ProofService proofs;
  @Inject private DocumentEmblems emblems;
  @Inject private Formats formats;
  @Inject private Text text;

  /**
   * A file, and how it is called in the archive.
   *
   * @param number such as {@code 3.1}: the first proof of the third expense of the operation;
   *     {@code C.1} is of the agreement, {@code P2.1} of the second position
   * @param said what the index says of it besides
   */
  private record Numbered(
      String number,
      String name,
      ProvenThing kind,
      String key,
      ProofView file,
      List<Object> said) {}

  /** Writes file after file, keeping none in memory; closes nothing. */
  public void write(ControlledRequest controlled, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    List<Numbered> files = numbered(controlled);
    add(
        zip,
        "0-" + text.get("steering.control.summary.file") + ".xlsx",
        summary(controlled.request()));
    add(zip, "0-" + text.get("steering.control.index.file") + ".xlsx", index(files));
    for (Numbered each : files) {
      Download file = proofs.read(each.kind(), each.key(), each.file().id());
      zip.putNextEntry(new ZipEntry(each.name()));
      file.copy(0, file.size(), zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static List<Numbered> numbered(ControlledRequest controlled) {
    List<Numbered> all = new ArrayList<>();
    for (PaymentRequestView.Line line : controlled.request().lines()) {
      List<Object> said =
          Arrays.asList(
              line.number(),
              line.expense().label(),
              line.expense().supplier(),
              line.expense().document(),
              line.paidOn());
      number(
          all,
          String.valueOf(line.number()),
          ProvenThing.EXPENSE,
          line.expenseKey(),
          line.proofs(),
          said);
    }
    int position = 0;
    for (ControlledRequest.Attached other : controlled.others()) {
      boolean isOfStaff = other.kind() == ProvenThing.STAFF_POSITION;
      position += isOfStaff ? 1 : 0;
      number(
          all,
          isOfStaff ? "P" + position : "C",
          other.kind(),
          other.key(),
          other.files(),
          Arrays.asList(null, other.label(), null, null, null));
    }
    return all;
  }

  private static void number(
      List<Numbered> all,
      String of,
      ProvenThing kind,
      String key,
      List<ProofView> files,
      List<Object> said) {
    int place = 0;
    for (ProofView file : files) {
      place++;
      String number = of + "." + place;
      String name = number + "-" + file.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
      all.add(new Numbered(number, name, kind, key, file, said));
    }
  }

  private Table index(List<Numbered> files) {
    return table(
        "steering.control.index",
        List.of(
            "steering.control.number",
            "steering.control.file",
            FIELD + "number",
            FIELD + "label",
            FIELD + "supplier",
            FIELD + "document",
            FIELD + "paidOn"),
        files.stream()
            .map(
                each ->
                    Stream.concat(
                            Stream.<Object>of(each.number(), each.name()), each.said().stream())
                        .collect(Collectors.<Object>toList()))
            .toList());
  }

  private Table summary(PaymentRequestView request) {
    List<List<Object>> rows = new ArrayList<>();
    for (PaymentRequestView.Line line : request.lines()) {
      rows.add(
          Arrays.asList(
              line.number(),
              line.expense().label(),
              text.label(line.expense().category()),
              line.expense().spentOn(),
              line.paidOn(),
              Euros.amount(line.expense().amount()),
              Euros.amount(line.amount()),
              euros(line.retained()),
              euros(line.setAside()),
              line.reason()));
    }
    rows.add(sum("steering.control.operation", request.operation().name()));
    rows.add(sum("steering.control.funder", request.funder().name()));
    rows.add(sum("steering.request.field.kind", text.label(request.kind())));
    rows.add(sum("steering.request.field.declaredOn", formats.date(request.declaredOn())));
    rows.add(sum("steering.request.field.advance", euros(request.advance())));
    if (request.advance() == null) {
      rows.add(sum("steering.request.field.declared", Euros.amount(request.declared())));
      rows.add(sum("steering.request.field.retained", Euros.amount(request.retained())));
      rows.add(sum("steering.request.field.deducted", Euros.amount(request.deducted())));
    }
    rows.add(
        sum(
            "steering.request.field.rate",
            request.rate() == null ? null : request.rate().percent()));
    rows.add(sum("steering.request.field.due", euros(request.due())));
    rows.add(sum("steering.request.field.paid", euros(request.paid())));
    return table(
        "steering.control.summary",
        List.of(
            FIELD + "number",
            FIELD + "label",
            FIELD + "category",
            FIELD + "spentOn",
            FIELD + "paidOn",
            FIELD + "amount",
            "steering.request.field.declared",
            "steering.request.field.retained",
            "steering.request.field.setAside",
            "steering.request.field.reason"),
        rows);
  }

  private Table table(String name, List<String> columns, List<List<Object>> rows) {
    return new Table(text.get(name), columns.stream().map(text::get).toList(), rows::forEach)
        .over(emblems.foot());
  }

  private List<Object> sum(String label, Object value) {
    return Arrays.asList(null, text.get(label), value);
  }

  private static BigDecimal euros(Long cents) {
    return cents == null ? null : Euros.amount(cents);
  }

  /** A workbook closes what it is written to, which the archive is not to be. */
  private static void add(ZipOutputStream zip, String name, Table table) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Workbook.write(
        table,
        new FilterOutputStream(zip) {
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
          }

          @Override
          public void close() throws IOException {
            out.flush();
          }
        });
    zip.closeEntry();
  }
}
