package fr.essaim.core.prototypes;

import java.util.Arrays;
import java.util.Set;

/** A type of file as people say it, rather than its media type. */
public enum FileType {
  PDF("application/pdf"),
  WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  TEXT_DOCUMENT("application/vnd.oasis.opendocument.text"),
  EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  SPREADSHEET("application/vnd.oasis.opendocument.spreadsheet"),
  POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  SLIDES("application/vnd.oasis.opendocument.presentation"),
  DRAWING("application/vnd.oasis.opendocument.graphics"),
  BOOK("application/epub+zip"),
  ARCHIVE("application/zip", "application/gzip"),
  DATA("application/json", "application/xml"),
  TEXT("text/plain", "text/markdown"),
  TABLE("text/csv"),
  PICTURE("image/png", "image/jpeg", "image/gif", "image/webp"),
  SOUND("audio/mpeg", "audio/ogg"),
  FILM("video/mp4", "video/webm"),
  WEB_PAGE("text/html"),
  OTHER;

  private final Set<String> mediaTypes;

  FileType(String... mediaTypes) {
    this.mediaTypes = Set.of(mediaTypes);
  }

  public static FileType of(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaTypes.contains(mediaType))
        .findFirst()
        .orElse(OTHER);
  }

  /** Whether files of this type are kept; of a web page there is only the link. */
  public boolean isTaken() {
    return this != WEB_PAGE && this != OTHER;
  }
}
