<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="scriptless" %>
<%@ attribute name="title" required="true" %>
<%@ attribute name="section" required="true" %>
<%@ attribute name="map" type="java.lang.Object" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title><c:out value="${title}"/> · Wallet sample</title>
  <link rel="icon" type="image/svg+xml" href="<c:out value='${base}'/>/assets/icon.svg">
  <c:if test="${not empty map}">
    <link rel="stylesheet" href="<c:out value='${base}/${map.leafletPath()}/leaflet.css'/>">
    <script defer src="<c:out value='${base}/${map.leafletPath()}/leaflet.js'/>"></script>
    <script defer src="<c:out value='${base}'/>/assets/map.js"></script>
  </c:if>
  <link rel="stylesheet" href="<c:out value='${base}'/>/assets/style.css">
</head>
<body>
<a class="skip-link" href="#main">Skip to the content</a>
<header class="site-header">
  <div class="frame">
    <a class="brand" href="<c:out value='${base}'/>/"><span class="brand-mark" aria-hidden="true"></span><span class="brand-name">Wallet sample</span></a>
    <c:if test="${sandbox}"><strong class="sandbox-badge" id="sandbox-badge" title="Test data: no real accounts, no real money">Sandbox</strong></c:if>
    <nav aria-label="Main">
      <ul>
        <li><a href="<c:out value='${base}'/>/projects"<c:if test="${section == 'projects'}"> aria-current="page"</c:if>>Projects</a></li>
        <li><a href="<c:out value='${base}'/>/locations"<c:if test="${section == 'locations'}"> aria-current="page"</c:if>>Locations</a></li>
        <li><a href="<c:out value='${base}'/>${signedIn ? '/wallet' : '/sign-in'}"<c:if test="${section == 'wallet'}"> aria-current="page"</c:if>><c:out value="${signedIn ? 'My wallet' : 'Sign in'}"/></a></li>
      </ul>
    </nav>
  </div>
</header>
<main id="main" class="frame" tabindex="-1">
<jsp:doBody/>
</main>
<footer class="site-footer">
  <div class="frame">
    <p>A sample of the Wallet API client for Jakarta EE. Not a service of Paysera.<c:if test="${sandbox}"> Connected to a sandbox: all data is test data.</c:if></p>
  </div>
</footer>
</body>
</html>
