<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="map" type="java.lang.Object" required="true" %>
<%@ attribute name="label" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<section class="map-panel" aria-label="<c:out value='${label}'/>">
  <div id="map" class="map" hidden<c:if test="${not empty map.tiles()}"> data-tiles="<c:out value='${map.tiles()}'/>"</c:if><c:if test="${not empty map.lat()}"> data-lat="<c:out value='${map.lat()}'/>" data-lng="<c:out value='${map.lng()}'/>"</c:if>></div>
  <p id="map-note" class="map-note" role="status">The map needs JavaScript. Everything else works without it.</p>
  <c:if test="${not empty map.credit()}"><p class="map-credit"><c:out value="${map.credit()}"/></p></c:if>
</section>
