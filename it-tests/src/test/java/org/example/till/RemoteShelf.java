package org.example.till;

/** What is called from another server or program, by value. */
public interface RemoteShelf {

    /** The title of a project. */
    String title(long id);
}
