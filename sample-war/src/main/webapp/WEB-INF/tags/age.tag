<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="age" type="java.lang.Object" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<p class="data-age" id="data-age">Updated <time datetime="<c:out value='${age.dateTime()}'/>"><c:out value="${age.sentence()}"/></time>.
<c:if test="${not empty age.missing()}"><strong class="outdated" id="data-missing"><c:out value="${age.missing()}"/></strong></c:if>
<c:if test="${age.outdated()}"><strong class="outdated">Newer data is not available at the moment, so this may be out of date.</strong></c:if></p>
