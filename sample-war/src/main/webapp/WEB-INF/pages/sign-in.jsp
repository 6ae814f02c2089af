<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:set var="why" value="${shown.why()}"/>
<t:layout title="${why.title()}" section="wallet">
  <div class="sign-in" id="sign-in" data-why="<c:out value='${why.word()}'/>">
    <h1><c:out value="${why.title()}"/></h1>
    <c:if test="${not empty why.sentence()}"><p class="state state-${why.state()}" id="why" role="status"><c:out value="${why.sentence()}"/></p></c:if>
    <section class="card" aria-labelledby="asked-title">
      <h2 id="asked-title">What we ask to see</h2>
      <p>On the next page you sign in and choose what to share. We never see your password.</p>
      <ul class="plain-list"><c:forEach items="${shown.asked()}" var="words"><li><c:out value="${words}"/></li></c:forEach></ul>
      <p class="hint">This is read-only access: we cannot make payments or change anything. Signing out revokes it.</p>
      <form id="sign-in-form" action="<c:out value='${base}'/>/sign-in" method="post">
        <input type="hidden" name="form_key" value="<c:out value='${shown.formKey()}'/>">
        <button type="submit">Sign in with Paysera</button>
        <c:if test="${signedIn}"><a class="quiet-link" href="<c:out value='${base}'/>/wallet">Back to your wallet</a></c:if>
      </form>
    </section>
  </div>
</t:layout>
