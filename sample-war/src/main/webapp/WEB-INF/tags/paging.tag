<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="paging" type="java.lang.Object" required="true" %>
<%@ attribute name="path" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:if test="${paging.pages() > 1}">
  <nav id="paging" class="paging" aria-label="Pages of the list">
    <ul>
      <c:if test="${not empty paging.previous()}"><li><a class="page-previous" rel="prev" href="<c:out value='${path}${paging.previous()}'/>">Previous</a></li></c:if>
      <c:forEach items="${paging.links()}" var="link">
        <c:if test="${link.afterGap()}"><li class="gap" aria-hidden="true">…</li></c:if>
        <li><a class="page-number" href="<c:out value='${path}${link.address()}'/>" aria-label="Page <c:out value='${link.number()}'/>"<c:if test="${link.current()}"> aria-current="page"</c:if>><c:out value="${link.number()}"/></a></li>
      </c:forEach>
      <c:if test="${not empty paging.next()}"><li><a class="page-next" rel="next" href="<c:out value='${path}${paging.next()}'/>">Next</a></li></c:if>
    </ul>
  </nav>
</c:if>
