<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:set var="form" value="${shown.form()}"/>
<c:set var="errors" value="${shown.errors()}"/>
<c:set var="paging" value="${shown.paging()}"/>
<t:layout title="Locations" section="locations" map="${shown.map()}">
  <h1>Find a location</h1>
  <c:if test="${not empty errors}">
    <div class="form-problems" id="form-problems" role="alert">
      <p>Please correct the fields marked below.</p>
    </div>
  </c:if>
  <form id="filters" class="card filters" action="<c:out value='${base}'/>/locations" method="get" role="search" aria-label="Locations">
    <div class="field">
      <label for="town">Town</label>
      <select id="town" name="town"<t:described field="town" text="${errors['town']}"/>>
        <option value="">Anywhere</option>
        <t:options choices="${shown.choices().towns()}"/>
      </select>
      <t:problem field="town" text="${errors['town']}"/>
    </div>
    <div class="field">
      <label for="distance">Within</label>
      <select id="distance" name="distance"<t:described field="distance" text="${errors['distance']}"/>>
        <option value="">Any distance</option>
        <t:options choices="${shown.choices().distances()}"/>
      </select>
      <t:problem field="distance" text="${errors['distance']}"/>
    </div>
    <div class="field">
      <label for="service">Service</label>
      <select id="service" name="service"<t:described field="service" text="${errors['service']}"/>>
        <option value="">Any service</option>
        <t:options choices="${shown.choices().services()}"/>
      </select>
      <t:problem field="service" text="${errors['service']}"/>
    </div>
    <div class="field">
      <label for="category">Category</label>
      <select id="category" name="category"<t:described field="category" text="${errors['category']}"/>>
        <option value="">Any category</option>
        <c:forEach items="${shown.choices().categories()}" var="group">
          <c:choose>
            <c:when test="${empty group.label()}"><t:options choices="${group.choices()}"/></c:when>
            <c:otherwise><optgroup label="<c:out value='${group.label()}'/>"><t:options choices="${group.choices()}"/></optgroup></c:otherwise>
          </c:choose>
        </c:forEach>
      </select>
      <t:problem field="category" text="${errors['category']}"/>
    </div>
    <div class="field">
      <label for="language">Language</label>
      <select id="language" name="language"<t:described field="language" text="${errors['language']}"/>>
        <t:options choices="${shown.choices().languages()}"/>
      </select>
      <t:problem field="language" text="${errors['language']}"/>
    </div>
    <details class="coordinates"<c:if test="${not empty form.lat() or not empty form.lng()}"> open</c:if>>
      <summary>Search by coordinates</summary>
      <div class="coordinate-fields">
        <div class="field">
          <label for="lat">Latitude</label>
          <input id="lat" name="lat" inputmode="decimal" autocomplete="off" placeholder="54.6872" value="<c:out value='${form.lat()}'/>"<t:described field="lat" text="${errors['lat']}"/>>
          <t:problem field="lat" text="${errors['lat']}"/>
        </div>
        <div class="field">
          <label for="lng">Longitude</label>
          <input id="lng" name="lng" inputmode="decimal" autocomplete="off" placeholder="25.2797" value="<c:out value='${form.lng()}'/>"<t:described field="lng" text="${errors['lng']}"/>>
          <t:problem field="lng" text="${errors['lng']}"/>
        </div>
        <div class="field locate">
          <button type="button" id="locate" class="secondary" hidden>Use my location</button>
          <p id="locate-note" class="hint" role="status"></p>
        </div>
      </div>
    </details>
    <div class="filter-end">
      <label class="check" for="open"><input type="checkbox" id="open" name="open" value="1"<c:if test="${not empty form.open()}"> checked</c:if>> Open now</label>
      <div class="filter-actions">
        <c:if test="${shown.narrowed()}"><a id="reset" class="quiet-link" href="<c:out value='${base}'/>/locations?language=<c:out value='${shown.language()}'/>">Clear</a></c:if>
        <button type="submit">Search</button>
      </div>
    </div>
  </form>
  <c:if test="${empty errors}">
    <div class="results-head">
      <h2 id="result-count" data-total="<c:out value='${paging.total()}'/>">
        <c:choose>
          <c:when test="${paging.total() == 0}">No locations found</c:when>
          <c:when test="${paging.total() == 1}">1 location</c:when>
          <c:otherwise><c:out value="${paging.total()}"/> locations<c:if test="${paging.pages() > 1}"><span class="range">, showing <c:out value="${paging.first()}"/>–<c:out value="${paging.last()}"/></span></c:if></c:otherwise>
        </c:choose>
      </h2>
      <t:age age="${shown.age()}"/>
      <c:if test="${not empty shown.near() and paging.total() > 0}"><p id="order" class="hint order">Sorted by distance from <c:out value="${shown.near()}"/>.</p></c:if>
    </div>
    <c:choose>
      <c:when test="${paging.total() == 0}">
        <p class="card empty">No locations match your search. Try a longer distance or fewer filters.</p>
      </c:when>
      <c:otherwise>
        <div class="results">
          <div>
            <ol id="places" class="places" start="<c:out value='${paging.first()}'/>">
              <c:forEach items="${shown.rows()}" var="place">
                <li class="place" id="place-<c:out value='${place.id()}'/>" data-id="<c:out value='${place.id()}'/>" data-number="<c:out value='${place.number()}'/>" data-title="<c:out value='${place.title()}'/>" data-state="<c:out value='${place.state()}'/>" data-status="<c:out value='${place.status()}'/>"<c:if test="${not empty place.lat()}"> data-lat="<c:out value='${place.lat()}'/>" data-lng="<c:out value='${place.lng()}'/>"</c:if>>
                  <span class="place-number" aria-hidden="true"><c:out value="${place.number()}"/></span>
                  <div class="place-body">
                    <div class="place-top">
                      <h3><a class="place-link" href="<c:out value='${base}/locations/${place.id()}${shown.query()}'/>"><c:out value="${place.title()}"/></a></h3>
                      <c:if test="${not empty place.distance()}"><span class="place-distance"><c:out value="${place.distance()}"/></span></c:if>
                    </div>
                    <p class="place-address"><c:out value="${place.address()}" default="Address unknown"/></p>
                    <p class="place-hours"><span class="badge badge-${place.state()}"><c:out value="${place.status()}"/></span><c:if test="${not empty place.today()}"> <span class="place-today">Today: <c:out value="${place.today()}"/></span></c:if></p>
                    <c:if test="${not empty place.services()}">
                      <ul class="chips" aria-label="Services"><c:forEach items="${place.services()}" var="service"><li><c:out value="${service}"/></li></c:forEach></ul>
                    </c:if>
                    <c:if test="${not empty place.prices()}">
                      <ul class="prices" aria-label="Prices" lang="<c:out value='${shown.language()}'/>"><c:forEach items="${place.prices()}" var="price"><li><c:out value="${price}"/></li></c:forEach></ul>
                    </c:if>
                    <c:if test="${empty place.lat()}"><p class="place-unmapped">Not shown on the map: the exact position is unknown.</p></c:if>
                  </div>
                </li>
              </c:forEach>
            </ol>
            <t:paging paging="${paging}" path="${base}/locations"/>
          </div>
          <t:map map="${shown.map()}" label="Map of the locations listed"/>
        </div>
      </c:otherwise>
    </c:choose>
  </c:if>
</t:layout>
