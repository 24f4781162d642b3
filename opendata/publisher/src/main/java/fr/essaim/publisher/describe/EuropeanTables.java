package fr.essaim.publisher.describe;

import fr.essaim.core.prototypes.Licence;
import java.util.Map;

/**
 * Entries of the European Union's authority tables, for what is known there. The Licence Ouverte is
 * left to its own address: which entry stands for version 2.0 could not be made sure of.
 */
final class EuropeanTables {

  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

  private static final Map<Licence, String> LICENCES =
      Map.of(
          Licence.CC0_1_0, "CC0",
          Licence.CC_BY_4_0, "CC_BY_4_0",
          Licence.CC_BY_SA_4_0, "CC_BYSA_4_0",
          Licence.CC_BY_NC_4_0, "CC_BYNC_4_0",
          Licence.AGPL_3_0, "AGPL_3_0");

  private static final Map<String, String> FILE_TYPES =
      Map.ofEntries(
          Map.entry("application/pdf", "PDF"),
          Map.entry("application/zip", "ZIP"),
          Map.entry("application/vnd.oasis.opendocument.text", "ODT"),
          Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ODS"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX"),
          Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX"),
          Map.entry("image/jpeg", "JPEG"),
          Map.entry("image/png", "PNG"),
          Map.entry("text/csv", "CSV"),
          Map.entry("text/html", "HTML"),
          Map.entry("text/plain", "TXT"));

  private EuropeanTables() {}

  /** Null where the table has none for sure. */
  static String licence(Licence licence) {
    return entry("licence", LICENCES.get(licence));
  }

  /** Null where the table has none for sure. */
  static String fileType(String mediaType) {
    return mediaType == null ? null : entry("file-type", FILE_TYPES.get(mediaType));
  }

  private static String entry(String table, String code) {
    return code == null ? null : AUTHORITY + table + "/" + code;
  }
}
