package io.github.walletapi.cdi;

import java.util.List;

/**
 * A client as a module of the application has it.
 *
 * @param name empty for the plain one
 */
record ModuleClient(ApplicationModule module, String name) {

    /** Tells it from clients of other modules; its name where the module has no configuration and no key of its own. */
    String uniqueName(boolean hasOwnKey) {
        return module.isHome() && !hasOwnKey ? name : name + "@" + module.name();
    }

    /** Adds what is wrong with it, and says where if that is not clear. */
    void addTo(List<String> problems, List<String> found) {
        String where = module.isHome() ? "" : " (in " + module.name() + ")";
        found.stream()
                .map(problem -> problem + where)
                .filter(problem -> !problems.contains(problem))
                .forEach(problems::add);
    }
}
