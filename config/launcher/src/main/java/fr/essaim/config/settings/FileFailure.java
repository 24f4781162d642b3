package fr.essaim.config.settings;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words for an operator. */
public final class FileFailure {

  private FileFailure() {}

  /** Fits between brackets behind the name of the file, which it does not say again. */
  public static String reason(Exception failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is none";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    return failure instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : String.valueOf(failure.getMessage());
  }
}
