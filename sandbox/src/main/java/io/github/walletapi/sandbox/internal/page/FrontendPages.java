package io.github.walletapi.sandbox.internal.page;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.auth.AuthorizationRequest;
import io.github.walletapi.sandbox.internal.auth.Grant;
import io.github.walletapi.sandbox.internal.auth.Scopes;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.http.FormParameters;
import io.github.walletapi.sandbox.internal.http.HttpRequest;
import io.github.walletapi.sandbox.internal.http.HttpResponse;
import io.github.walletapi.sandbox.internal.http.RequestTarget;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers browsers below {@code /frontend}; nothing here is signed. */
public final class FrontendPages {
    private static final Pattern PAGE =
            Pattern.compile("/frontend(?:/(?<locale>[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{2,8})*))?"
                    + "/(?:(?<grants>grants)|(?<upload>wallet/upload-funds)|wallet/confirm/(?<transaction>[A-Za-z0-9]{4,40})"
                    + "|transaction/confirm-with-oauth/(?<first>[A-Za-z0-9]{4,40})"
                    + "|oauth(?:/(?<session>[A-Za-z0-9]{32}))?)");

    private final HttpRequest request;
    private final RequestTarget target;
    private final SandboxState state;
    private final PageTexts texts;
    /** Names what a client has stored with {@code POST /session}, instead of the parameters of the page. */
    private final @Nullable String session;

    private FrontendPages(
            HttpRequest request, RequestTarget target, SandboxState state, PageTexts texts, @Nullable String session) {
        this.request = request;
        this.target = target;
        this.state = state;
        this.texts = texts;
        this.session = session;
    }

    public static boolean matches(RequestTarget target) {
        return PAGE.matcher(target.path()).matches();
    }

    public static HttpResponse answer(HttpRequest request, RequestTarget target, SandboxState state) {
        Matcher path = PAGE.matcher(target.path());
        if (!path.matches()) {
            throw ApiException.notFound("No such resource or method");
        }
        String locale = path.group("locale");
        PageTexts texts = PageTexts.of(locale == null ? preferred(request) : locale);
        FrontendPages pages = new FrontendPages(request, target, state, texts, path.group("session"));
        try {
            return switch (request.method()) {
                case "GET", "HEAD" -> pages.show(path);
                case "POST" -> pages.submit(path, pages.requireSameOrigin());
                default -> throw ApiException.notFound("No such resource or method");
            };
        } catch (AuthorizationRequest.DisplayedError e) {
            return pages.errorPage(String.valueOf(e.getMessage()));
        } catch (AuthorizationRequest.RedirectedError e) {
            return redirect(e.location());
        }
    }

    private HttpResponse show(Matcher path) {
        if (path.group("transaction") != null || path.group("first") != null) {
            return confirmation(path).show();
        }
        if (path.group("upload") != null) {
            return upload().show();
        }
        return path.group("grants") != null ? grantsPage().show() : showAuthorization();
    }

    private HttpResponse submit(Matcher path, FormParameters form) {
        if (path.group("transaction") != null || path.group("first") != null) {
            return confirmation(path).submit(form);
        }
        if (path.group("upload") != null) {
            return upload().submit(form);
        }
        return path.group("grants") != null ? revoke(form) : submitAuthorization(form);
    }

    private static String preferred(HttpRequest request) {
        String languages = request.header("Accept-Language");
        return languages == null ? "en" : languages;
    }

    private Confirmation confirmation(Matcher path) {
        boolean withOAuth = path.group("first") != null;
        String key = path.group(withOAuth ? "first" : "transaction");
        String place = withOAuth ? "/transaction/confirm-with-oauth/" : "/wallet/confirm/";
        String query = withOAuth ? "?" + target.query() : "";
        return new Confirmation(
                texts,
                state,
                key,
                withOAuth ? AuthorizationRequest.of(FormParameters.ofQuery(target), state.clients()) : null,
                target.path() + query,
                "/frontend/" + texts.language() + "/oauth" + query,
                languages(place + key + query));
    }

    private UploadPage upload() {
        String query = target.query().isEmpty() ? "" : "?" + target.query();
        return new UploadPage(
                texts,
                state,
                UploadPage.Asked.of(FormParameters.ofQuery(target), state),
                target.path() + query,
                languages("/wallet/upload-funds" + query));
    }

    private HttpResponse showAuthorization() {
        AuthorizationRequest asked = authorizationRequest();
        String formKey = ShownForms.of(state)
                .authorizations()
                .issue(asked, state.grants().now());
        return new AuthorizationPage(texts, title(asked.client(), state), asked)
                .show(
                        state.users().all(),
                        target.path(),
                        formKey,
                        languages("/oauth" + (session == null ? "?" + target.query() : "/" + session)));
    }

    private AuthorizationRequest authorizationRequest() {
        if (session == null) {
            return AuthorizationRequest.of(FormParameters.ofQuery(target), state.clients());
        }
        AuthorizationRequest stored =
                state.sessions().peek(session, state.grants().now());
        if (stored == null) {
            throw new AuthorizationRequest.DisplayedError("noSession");
        }
        return stored;
    }

    /** Links to the same page in the other languages. */
    private String languages(String place) {
        return "<nav aria-label=\"" + Html.escape(texts.text("language")) + "\"><ul>\n"
                + language("en", "English", place) + language("lt", "Lietuvių", place) + "</ul></nav>\n";
    }

    private String language(String code, String name, String place) {
        String current = texts.language().equals(code) ? "\" aria-current=\"true\">" : "\">";
        return "<li><a lang=\"" + code + "\" hreflang=\"" + code + "\" href=\"/frontend/" + code + Html.escape(place)
                + current + name + "</a></li>\n";
    }

    private FormParameters requireSameOrigin() {
        String site = request.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new AuthorizationRequest.DisplayedError("foreignForm");
        }
        return FormParameters.of(request);
    }

    private HttpResponse submitAuthorization(FormParameters form) {
        String key = form.text("form_key");
        AuthorizationRequest asked = key == null
                ? null
                : ShownForms.of(state)
                        .authorizations()
                        .consume(key, state.grants().now());
        if (asked == null) {
            throw new AuthorizationRequest.DisplayedError("usedForm");
        }
        if (!"allow".equals(form.text("decision"))) {
            return redirect(asked.refusal("access_denied", "The user has refused"));
        }
        User user = chosenUser(form.text("user"));
        Set<String> granted = new LinkedHashSet<>(form.all("scope"));
        granted.retainAll(asked.scopes());
        granted.removeIf(scope -> !Scopes.isOptional(scope) && !user.hasDataFor(Scopes.base(scope)));
        Grant grant = state.grants()
                .authorize(
                        asked.client(), user.id(), granted, asked.redirectUri().toString());
        return redirect(asked.success(grant));
    }

    private User chosenUser(@Nullable String id) {
        User user =
                id == null || !id.matches("[0-9]{1,9}") ? null : state.users().find(Integer.parseInt(id));
        if (user == null) {
            throw new AuthorizationRequest.DisplayedError("noUser");
        }
        return user;
    }

    private GrantsPage grantsPage() {
        return new GrantsPage(texts, state, target.path());
    }

    private HttpResponse revoke(FormParameters form) {
        String key = form.text("form_key");
        if (key == null
                || ShownForms.of(state)
                                .revocations()
                                .consume(key, state.grants().now())
                        == null) {
            throw new AuthorizationRequest.DisplayedError("usedForm");
        }
        User user = chosenUser(form.text("user"));
        ApiClient client = state.clients().findByMacId(form.required("client"));
        if (client == null) {
            throw new AuthorizationRequest.DisplayedError("noClient");
        }
        state.grants().revoke(user.id(), client);
        return redirect(target.path());
    }

    /** Redirects to another page, with GET whatever the method was. */
    static HttpResponse redirect(String location) {
        return HttpResponse.of(303)
                .header("Location", location)
                .header("Cache-Control", "no-store")
                .header("Content-Type", "text/plain;charset=utf-8");
    }

    private HttpResponse errorPage(String key) {
        String body = "<div class=\"card\" role=\"alert\">\n<h1>" + Html.escape(texts.text("problem")) + "</h1>\n<p>"
                + Html.escape(texts.text(key)) + "</p>\n<p class=\"soft\">" + Html.escape(texts.text("problemHint"))
                + "</p>\n</div>\n";
        return Html.page(400, texts, texts.text("problem"), body, "");
    }

    /** Names a client to people: by the title of its project, or else by its id. */
    static String title(ApiClient client, SandboxState state) {
        String title = state.title(client);
        return title.isEmpty() ? client.macId() : title;
    }
}
