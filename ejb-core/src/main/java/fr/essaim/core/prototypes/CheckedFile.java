package fr.essaim.core.prototypes;

/** A file that {@link FileUploads} looked into and found fit to be kept. */
public final class CheckedFile {

  private final String name;
  private final String mediaType;
  private final byte[] content;

  CheckedFile(String name, String mediaType, byte[] content) {
    this.name = name;
    this.mediaType = mediaType;
    this.content = content;
  }

  public String name() {
    return name;
  }

  /** What it was found to be. */
  public String mediaType() {
    return mediaType;
  }

  /** Its bytes, for anyone who keeps them; pictures are painted anew. */
  public byte[] content() {
    return content;
  }
}
